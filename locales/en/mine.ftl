# The office one works in, for its holder and staff.
mine-public = My office's public page
mine-poster = Poster with QR code, to print
mine-board = Board of services and prices, to print
mine-print = For the public
mine-license = License
mine-license-left = { $count ->
    [0] Today is the license's last day
    [one] { $count } day to the end of the license
   *[other] { $count } days to the end of the license
}
mine-license-over = { $count ->
    [one] The license ended { $count } day ago
   *[other] The license ended { $count } days ago
}
mine-renewal-ahead = Renewal is to be asked for by { $date }; the request reaches the association first.
mine-renewal-asked = Renewal has been asked for and is being examined; until it is decided the license holds on.
mine-renewal-past = The time to ask for renewal ended on { $date }. Call the secretariat.
mine-leave = Leave in { $year }
mine-leave-left = { $left } of { $max } days left
mine-leave-used = { $used } days taken or asked for.
mine-leave-ask = Ask for leave
mine-documents = Library and its offline copy
mine-contacts = Contact details
mine-contacts-none = Not declared
mine-premises = Premises
mine-substitute = Substitute until { $date }
mine-substitute-open = Substitute
mine-staff = Staff
mine-staff-none = You have named nobody yet
mine-staff-none-detail = Staff see letters; acknowledging and asking stay with you.
mine-staff-add = Add somebody
mine-staff-added = Added to the staff.
mine-staff-end = End
mine-staff-end-title = End { $name }'s work here?
mine-staff-end-detail = Access to this office ends at once. The history is kept.
mine-staff-ended = It has ended.
mine-staff-since = Since
mine-none = No office is in your name
mine-none-detail = If you think this is a mistake, call the secretariat.
mine-library = Circulars and directives
mine-stand = Stand for the counter (A6), to print
mine-stickers = Stickers with the code, to print
mine-staff-replaces = Is a replacement
mine-staff-replaces-hint = Works in the place of whoever is absent.
