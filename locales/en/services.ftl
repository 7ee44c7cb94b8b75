# The list of services and prices, imported from a sheet.
services-column-code = Service code
services-column-name = Service
services-column-agency = Agency
services-column-tariff = Tariff of the agency (rials)
services-column-fee = Fee (rials)
services-column-remuneration = Remuneration (rials)
services-column-approved-by = Approved by
services-column-document = Document
services-column-first-day = Day of effect
services-column-provisional = Provisional or final
services-column-prerequisites = Prerequisites
services-column-documents = Documents to bring
services-column-days = Done within (days)
services-column-offices = Offices

services-sum-tariff = tariff of the agency
services-sum-fee = fee
services-sum-remuneration = remuneration
services-sum-line = { $sum } { $amount }
services-sum-provisional = provisional; the final figure follows
services-fee-unannounced = no fee is announced
services-needed-prerequisites = Prerequisite: { $text }
services-needed-documents = Bring: { $text }
services-needed-days = Done within { $days ->
    [one] one day
   *[other] { $days } days
  }

services-code-unreadable = a service code is letters and digits, without spaces, at most 40.
services-amount-unreadable = a sum is a whole number of rials, like 250,000; for a service free of charge write “رایگان”.
services-tariff-doubted = the column “تعرفه” was read as the agency's share. If the office's fee is meant, head the column “کارمزد” and read it again.
services-provisional-unreadable = whether it is provisional or final is not clear; provisional was taken.
services-days-unreadable = within how long it is done must be a number of days; it was passed over.
services-agency-unknown = no agency of the province has this name; say on the page of services which one it is.
services-amount-tomans = is written in another unit than rials; { $amount } rials were taken.
services-repeated = the same sum of the same day of effect came before; row { $first } counts.
services-named-otherwise = the same service is “{ $taken }” in row { $first }; the first row counts.
services-offices-unreadable = no license code could be read. Part the codes by commas; an empty cell means all active offices.
services-offices-some-unreadable = these codes could not be read and were passed over: { $lost }
services-office-unknown = no office of the province has this license code.
services-offices-kept = { $count ->
    [one] one other office holds this service too and keeps it.
   *[other] { $count } other offices hold this service too and keep it.
  }

services-report-added = New services: { $count }
services-report-changed = Services of another name, agency or condition: { $count }
services-report-changed-one = { $code }: from “{ $was }” to “{ $became }”
services-report-prices = New sums: { $count }
services-report-provisional = (provisional)
services-report-price = { $code } { $name }: { $sum } { $amount } from { $day } ({ $approvedBy }, { $document })
services-report-corrected = Corrected sums: { $count }
services-report-corrected-one = { $code } { $name }, { $sum } from { $day }: { $was } ({ $wasSource }) to { $became } ({ $source })
services-report-source = { $approvedBy }, { $document }
services-report-links = Services given to offices: { $count }
services-report-unchanged = Unchanged rows: { $count }

# The page of services.
services-title = Services and prices
services-lead = A service has three sums: the agency's tariff and the office's fee, which the customer pays, and the remuneration that the agency pays the office.
services-bring = Import from a file
services-search = Name, code or agency
services-filter = To be looked at
services-filter-stale = Older than a year
services-filter-provisional = Provisional
services-filter-unpriced = Without a price
services-filter-unmatched = Agency not named
services-agency = Agency
services-agency-all = All agencies
services-agency-open = { $agency } (not named among the bodies)
services-none = No service is like that
services-none-detail = Type a part of its name or code, or take filters away.
services-empty = No services are entered yet
services-empty-detail = The secretariat brings the list of services and prices from a file.
services-name = Service
services-code = Code
services-whole = The customer pays
services-offices = Offices
services-marks = State
services-mark-provisional = Provisional
services-mark-stale = Over a year
services-mark-unmatched = Agency not named
services-count = { $count ->
    [one] one service
   *[other] { $count } services
  }
services-unmatched = Agencies that are not named
services-unmatched-detail = The list of services names these agencies, and no body is called so. Until one is named, no inquiry or letter about the service reaches anybody.
services-attach = Name the agency
services-attach-other = It is another agency
services-attach-title = Which agency is “{ $agency }”?
services-attach-none = There is no agency among the bodies yet. Add it on the page of bodies and agencies first.
services-attach-save = Save the agency
services-attached = The agency of the services was saved.
services-body = Agency
services-body-hint = Saved for all services under this name.
services-about = The service
services-prerequisites = Prerequisites
services-documents = Documents to bring
services-days = Done within
services-days-value = { $days ->
    [one] one day
   *[other] { $days } days
  }
services-prices = Sums by day of effect
services-prices-none = No sum is entered for this service yet.
services-price-now = In force
services-price-coming = To come
services-price-past = Former
services-price-new = Add a sum
services-price-save = Save the sum
services-price-saved = The sum was saved.
services-price-same = The same sum, paper and day are entered already.
services-sum = Sum
services-sum-hint-tariff = The agency's share, which the office takes from the customer and passes on.
services-sum-hint-fee = The office's share, paid by the customer directly.
services-sum-hint-remuneration = What the agency pays the office by contract; customers are not shown it.
services-amount = Amount
services-amount-unit = Rials; zero means free of charge
services-amount-needed = Write the amount in rials.
services-first-day = Day of effect
services-approved-by = Approved by
services-document = Document
services-provisional = It is provisional; the final figure follows
services-offices-of = Offices that offer it
services-offices-none = No office offers this service.
services-since = Since { $day }
services-cut-off = Not available
services-lacking = Offices without this service
services-lacking-detail = Offices without violations come first. Choose an office to file its assignment.
services-faults = { $count ->
    [one] one violation in this term
   *[other] { $count } violations in this term
  }
services-all = Show all ({ $count })
services-contracts = Memoranda and contracts
services-capacity = { $count ->
    [one] one office at most
   *[other] { $count } offices at most
  }
services-until = Until { $day }
