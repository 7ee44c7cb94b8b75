# The list of services and prices, imported from a sheet.
services-column-code = Service code
services-column-name = Service
services-column-agency = Agency
services-column-amount = Fee (rials)
services-column-approved-by = Approved by
services-column-document = Document
services-column-first-day = Day of effect
services-column-offices = Offices

services-code-unreadable = a service code is letters and digits, without spaces, at most 40.
services-amount-unreadable = a fee is a whole number of rials, like 250,000; for a service without a fee write “رایگان”.
services-amount-tomans = is written in another unit than rials; { $amount } rials were taken.
services-repeated = for the same service and day of effect, row { $first } counts.
services-named-otherwise = the same service is “{ $taken }” in row { $first }; the first row counts.
services-offices-unreadable = no license code could be read. Part the codes by commas; an empty cell means all active offices.
services-offices-some-unreadable = these codes could not be read and were passed over: { $lost }
services-office-unknown = no office of the province has this license code.
services-offices-kept = { $count ->
    [one] one other office holds this service too and keeps it.
   *[other] { $count } other offices hold this service too and keep it.
  }

services-report-added = New services: { $count }
services-report-changed = Services of another name or agency: { $count }
services-report-changed-one = { $code }: from “{ $was }” to “{ $became }”
services-report-prices = New fees: { $count }
services-report-price = { $code } { $name }: { $amount } from { $day } ({ $approvedBy }, { $document })
services-report-corrected = Corrected fees: { $count }
services-report-corrected-one = { $code } { $name }, from { $day }: { $was } ({ $wasSource }) to { $became } ({ $source })
services-report-source = { $approvedBy }, { $document }
services-report-links = Services given to offices: { $count }
services-report-unchanged = Unchanged rows: { $count }
