# The kit of the app: what every page's fields, lists, sheets and letters say.
parts-back = Back
parts-close = Close
parts-again = Try again
parts-loading = Loading
parts-leave-it = Cancel
parts-optional = optional
parts-choose = Choose
parts-number-wrong = Write the number in digits, such as 30.
parts-choose-needed = Choose one.
parts-choose-day-needed = Choose a day.
parts-choose-day = Choose a day
parts-choose-no-day = Clear the day
parts-day-closed = { $day }, closed
parts-clear = Clear
parts-before = Previous
parts-after = Next
parts-in-sight = Rows { $from } to { $to } of { $count }
parts-export-xlsx = Export as Excel
parts-export-csv = Export as CSV
parts-month = Month
parts-year = Year
parts-month-before = Previous month
parts-month-after = Next month
parts-characters-left =
    { $count ->
        [one] Room for { $count } more character.
       *[other] Room for { $count } more characters.
    }
parts-mobile-hint = such as 09141234567
parts-national-id-hint = Ten digits without spaces
parts-files-add = Add a photo or file
parts-files-hint = At most { $most } files of { $megabytes } MB each
parts-file-too-big = This file is larger than { $megabytes } MB.
parts-file-remove = Remove “{ $name }”
parts-file-going = Sending “{ $name }”
parts-wait-seconds =
    { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }
parts-waiting-count = { $count } waiting for you
parts-found =
    { $count ->
        [0] Nothing found
       *[other] { $count } found
    }
parts-of = { $done } of { $all }
parts-step-ahead = not yet
parts-pin = Six-digit PIN
parts-pin-confirm = Confirm with the PIN
parts-pin-unset = This needs a six-digit PIN, and you have not set one yet.
parts-pin-set = Set a PIN
parts-draft-restored = Your earlier draft is back.
parts-draft-discard = Discard the draft
parts-letter-copies = Copies:
parts-draft-saving = Saving the draft
parts-draft-saved = The draft is saved.
parts-draft-kept = The draft is kept on this device and sent when the network is back.
parts-draft-unkept = Not saved yet, and this device keeps nothing. Leave this page open; it is tried again.
parts-draft-failed = Not saved: { $why }
parts-person-name = Given name and surname
parts-person-national-id = National ID
parts-person-mobile = Mobile number
parts-day-moved = { $day } ({ $closed } is a closed day)
