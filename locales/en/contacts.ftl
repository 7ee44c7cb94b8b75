# A holder's declared addresses and their changes (Bylaw 20).
contacts-kind-mobile = Mobile
contacts-kind-phone = Telephone
contacts-kind-fax = Fax
contacts-kind-email = E-mail
contacts-kind-address = Address for letters

contacts-mobile-wrong = This is not a mobile number. Example: 09141234567
contacts-phone-wrong = Write the number with its area code. Example: 04533824042
contacts-fax-wrong = Write the fax number with its area code. Example: 04533824042
contacts-email-wrong = This is not an e-mail address. Example: name@example.ir
contacts-address-wrong = Write the whole address with its town or village.
contacts-future = The change cannot lie in the future.
contacts-same = This has been declared already.

contacts-since = since { $date }
contacts-until = until { $date }
contacts-late = Reported late
contacts-late-detail = It changed on { $changed } and was reported on { $reported }.
contacts-pending = Waits for the secretariat

contacts-report = Report a change
contacts-report-title = Report a change of contact details
contacts-report-rule = A change is to be reported within { $within }. A later report is taken too, and marked.
contacts-report-kind = What has changed?
contacts-report-value = New: { $kind }
contacts-report-day = Day of the change
contacts-report-hour = Hour of the change
contacts-report-mobile-note = Your mobile lets you into the app and the bot. The new number takes its place once the secretariat has checked it; until then the present one stays in force.
contacts-report-address-note = This address is for letters on paper. Moving the office needs a request for relocation.
contacts-report-phone-note = The new number also shows on the office's public page.
contacts-report-done = The change is noted and the secretariat has been told.
contacts-report-done-late = The change is noted and the secretariat has been told. The report came after its time and is marked.

contacts-told = A change of contact details was reported
contacts-told-office = Office
contacts-told-holder = Holder
contacts-told-kind = What
contacts-told-changed = Changed on
contacts-told-mobile = The new mobile is not used before proof has been seen.
contacts-told-see = See the office's file
