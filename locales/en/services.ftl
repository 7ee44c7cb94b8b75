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
