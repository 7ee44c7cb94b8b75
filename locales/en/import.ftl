# Import of offices and closed days from a sheet.
import-title = Import a file
import-what = What is imported?
import-offices = The province's offices
import-offices-note = License, address, holder and state of each office, one row an office
import-holidays = The table of public holidays
import-holidays-note = Day, title, and whether it is sure or an estimate
import-services = Services and prices
import-services-note = Code, name, agency and the three sums of each service, with day of effect, authority and paper
import-count-prices = New sums
import-count-corrected = Corrected sums
import-price = { $sum } { $amount } from { $day } ({ $approvedBy }, { $document })
import-price-corrected = { $was } to { $became }
import-links = { $count ->
    [one] One office gets a service.
   *[other] Offices get { $count } services.
  }
import-done-services = { $added } new services, { $prices } new sums, { $corrected } corrected; { $links } given to offices.
import-see-services = See the services
import-closure-note = A day closed at short notice is entered on the province's page.
import-closure = To the province's page
import-file = CSV or XLSX file
import-file-hint = Up to { $megabytes } megabytes. Columns in any order; figures and dates in any usual form.
import-file-choose = Choose a file
import-file-needed = Choose a file first.
import-check = Trial run
import-check-note = Nothing is stored at this stage.
import-uploading = Sending the file
import-reading = Reading, and comparing with the registry
import-gone = This file is no longer kept
import-gone-detail = Files go some days after they were uploaded. Send it again.
import-again = Another file

import-report = Trial report
import-report-note = Nothing is stored yet. Store it once you have seen the report.
import-unreadable = No row will be stored
import-columns = Columns
import-count-added = New
import-count-changed = Changed
import-count-moved = Moved
import-count-unchanged = Unchanged
import-count-warned = With warnings
import-count-refused = Refused
import-count-absent = Not in the file
import-absent-note = These offices stand and are not in the file. The import leaves them as they are.
import-unchanged-note = These rows are what is stored already.
import-row = Row { $row }
import-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
import-value = “{ $value }”
import-value-empty = empty cell
import-none = No row of this sort.
import-findings-save = Save warnings and refused rows as an Excel file
import-more = Show more
import-apply = { $count ->
    [one] Store { $count } row
   *[other] Store { $count } rows
}
import-apply-nothing = There is nothing to store
import-apply-refused = { $count ->
    [one] { $count } refused row is not stored; mend it and import the same file again.
   *[other] { $count } refused rows are not stored; mend them and import the same file again.
}
import-applying = Storing at one stroke
import-kept = Should the network fail: either all is stored or nothing, and trying again stores nothing twice.
import-step-compare = Comparing { $rows } rows
import-step-people = Holders: { $rows }
import-step-offices = Offices: { $rows }
import-step-licenses = Licenses: { $rows }
import-step-history = History of changes: { $rows }
import-done = Stored
import-done-offices = { $added } new, { $changed } changed, { $unchanged } unchanged offices.
import-done-holidays = { $added } new, { $moved } moved, { $changed } of another kind.
import-done-clocks = { $count ->
    [one] { $count } deadline moved, and its time line says so.
   *[other] { $count } deadlines moved, and their time lines say so.
}
import-see-offices = See the offices
import-see-people = See the people
import-see-province = See the closed days

import-head-row = Row
import-head-fate = Result
import-head-column = Column
import-head-value = Value
import-head-reason = Reason
import-fate-refused = Refused
import-fate-warned = Taken with a warning

import-sample = Get a sample file with the headings and made-up rows
