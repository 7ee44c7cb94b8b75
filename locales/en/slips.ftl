# Delivery slips: issuing and printing them, and the page behind their QR.
slips-title = Delivery slips
slips-make = Make delivery slips
slips-one-letter = Slips are made letter by letter: select recipients of one letter.
slips-make-title = { $count ->
    [one] Delivery slip for { $count } recipient
   *[other] Delivery slips for { $count } recipients
}
slips-make-detail = One slip is printed for each recipient. The deliverer scans it with any phone, the receiver signs, and the delivery is on record at once. Earlier slips of these recipients become void.
slips-carrier = Who carries them?
slips-carrier-hint = First and last name of the deliverer
slips-carrier-name = Delivered by
slips-issue = Make and show the slips
slips-print = Print the slips
slips-open = Delivery slips
slips-count = { $count ->
    [one] { $count } slip is out for delivery.
   *[other] { $count } slips are out for delivery.
}
slips-none = No slips are out
slips-none-detail = Choose those who are missing in the list of recipients and make slips for them.
slips-slip = Delivery slip
slips-number = Letter number
slips-date = Date of the letter
slips-office = Office
slips-license = License number
slips-address = Address
slips-phone = Phone
slips-holder = License holder
slips-receiver = Name of the receiver
slips-signature = Signature
slips-time = Day and time of delivery
slips-scan = Deliverer: after handing over, scan this code with a phone.
slips-to = Recipient

# Refusals.
slips-carrier-needed = Write the name of the person who carries the letters.
slips-nobody = None of these recipients waits for a delivery.
slips-too-many = At most { $most } slips are made at a time. Make them county by county.
slips-receiver-needed = Write the name of the receiver.
slips-confirm-needed = To record it, confirm that the letter was received.

# The page behind the QR.
slips-hand-title = Handing over a letter
slips-hand-lead = This letter is handed over to the office below. Its text is not on this page.
slips-hand-receiver = First and last name of the receiver
slips-hand-sign = Signature of the receiver on the screen
slips-hand-sign-hint = Sign in the box with a finger.
slips-hand-clear = Clear the signature
slips-hand-confirm = I have received this letter
slips-hand-do = Record the delivery
slips-hand-done = The delivery is on record
slips-hand-done-detail = { $name }, { $at }
slips-hand-acknowledged = The recipient has acknowledged this letter
slips-hand-acknowledged-detail = { $at }. A delivery on paper is not needed.
slips-hand-recorded = The delivery of this letter was recorded before
slips-hand-receipt = Receipt code
slips-hand-lost = This slip is not valid
slips-hand-lost-detail = A newer slip was made for this letter, or the address was misread. Ask the secretariat for the slip.
