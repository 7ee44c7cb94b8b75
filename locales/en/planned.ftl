# Offices that are not there yet.
planned-title = Offices to come
planned-lead = Files that have no license yet. Until it is issued they stand neither in the list of offices nor on public pages.
planned-none = No file is open
planned-none-detail = For an establishment or a conversion, open the applicant's file first.
planned-new = New file
planned-new-detail = Once the file is open, you file the establishment or conversion on the applicant's behalf. By this mobile number the applicant follows the request in the bot and the app.
planned-name = Name of the office
planned-name-hint = As in letters and meetings; it stays once the license is issued.
planned-applicant = Applicant's name
planned-mobile-hint = The applicant is known by this number.
planned-open = Open the file
planned-opened = The file is open.
planned-fresh = No request
