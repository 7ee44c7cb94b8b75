holiday-column-day = Date
holiday-column-gregorian = Gregorian
holiday-column-title = Occasion
holiday-column-kind = Kind

holiday-kind-fixed = Fixed
holiday-kind-estimate = Estimate
holiday-kind-sudden = Sudden closure

holiday-kind-unknown = is neither called fixed nor an estimate; taken for an estimate.
holiday-days-differ = is not the same day as its Gregorian date ({ $other }).
holiday-repeated = the same occasion stands in row { $first } too.

holiday-report-added = New holidays: { $count }
holiday-report-moved = Moved holidays: { $count }
holiday-report-moved-one = { $title }: from { $from } to { $to }
holiday-report-changed = Holidays of another kind: { $count }
holiday-report-unchanged = Unchanged holidays: { $count }
