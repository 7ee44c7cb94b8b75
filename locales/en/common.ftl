# Words that every noun uses: months, days, lengths of time, money, yes and no.
common-month-1 = Farvardin
common-month-2 = Ordibehesht
common-month-3 = Khordad
common-month-4 = Tir
common-month-5 = Mordad
common-month-6 = Shahrivar
common-month-7 = Mehr
common-month-8 = Aban
common-month-9 = Azar
common-month-10 = Dey
common-month-11 = Bahman
common-month-12 = Esfand

# As Date counts them: 0 is Sunday.
common-weekday-0 = Sunday
common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-weekday-short-0 = Su
common-weekday-short-1 = Mo
common-weekday-short-2 = Tu
common-weekday-short-3 = We
common-weekday-short-4 = Th
common-weekday-short-5 = Fr
common-weekday-short-6 = Sa

common-date = { $day } { $month } { $year }
common-date-long = { $weekday } { $day } { $month } { $year }
common-date-time = { $date }, { $time }
common-date-range = { $from } to { $to }

common-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
common-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
common-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
common-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
common-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
common-working-hours =
    { $count ->
        [one] { $count } working hour
       *[other] { $count } working hours
    }
common-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
common-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
common-days-left =
    { $count ->
        [0] today is the last day
        [one] { $count } day left
       *[other] { $count } days left
    }
common-days-late =
    { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }

common-free = Free of charge
common-rials = { $amount } rials
common-percent = { $amount }%
common-metres = { $amount } m
common-square-metres = { $amount } m²
common-kilobytes = { $amount } kB
common-megabytes = { $amount } MB

common-yes = yes
common-no = no
common-and = { $first } and { $second }
common-comma = { $first }, { $second }

## Where the secretariat is reached
common-reach-line = { $label }: { $value }
common-reach = (Secretariat, { $line })
common-reach-address = Address
common-reach-phone = Telephone
common-reach-fax = Fax
