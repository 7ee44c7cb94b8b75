# A province: its closed days, counties, the seats of its working group, its own figures of the law.
provinces-never-open = At least one day of the week must be open.
provinces-closure-past = A sudden closure is recorded for today or a day to come.
provinces-closure-known = This closure was recorded before.

provinces-seat-head = Head of the working group
provinces-seat-ict-ministry = Representative of the ICT ministry
provinces-seat-kanoon = Representative of the kanoon
provinces-seat-secretary = Secretary of the working group
provinces-seats-resolution = Bylaw, article 25, clause b
provinces-first-link = There is no province yet. The first administrator begins with this link:
