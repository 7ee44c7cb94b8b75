# Offices of the province: list, map, the file of one office and its correction.
offices-title = Offices
offices-search = Name, license, holder or mobile
offices-found = { $count ->
    [0] No office found
    [one] { $count } office
   *[other] { $count } offices
}
offices-none = No office answers to this
offices-none-detail = Write part of a name, a license code or a mobile, or take away some filters.
offices-empty = No office is registered yet
offices-empty-detail = Import the province's registry from a CSV or XLSX file. A trial report comes before anything is stored.
offices-import = Import a file
offices-clear = Take away filters
offices-filters = Filters
offices-view = View
offices-view-list = List
offices-view-map = Map

offices-filter-standing = State of the license
offices-filter-kind = Kind of office
offices-filter-county = County
offices-filter-county-all = All counties
offices-filter-within = License ends
offices-filter-within-any = At any time
offices-filter-within-expiring = Near, in time to renew
offices-filter-within-late = Near, too late to renew
offices-filter-within-expired = Ended
offices-printed-filter = Filter: { $filter }.
offices-printed-on = Printed on { $day }
offices-filter-within-days = Within { $count } days
offices-order = Order
offices-order-name = Name of the office
offices-order-expiry = End of the license

offices-standing-active = Active
offices-standing-expired = Expired
offices-standing-suspended = Suspended
offices-standing-closed = Temporarily closed
offices-standing-revoked = Revoked
offices-standing-ended = Ended
offices-standing-winding-up = Winding up
offices-kind-urban = Urban
offices-kind-rural = Rural
offices-kind-mobile = Mobile

offices-head-name = Office
offices-head-license = License
offices-head-where = County and place
offices-head-holder = Holder
offices-head-expires = Ends
offices-head-standing = State

offices-map-label = Map of the offices
offices-map-here = { $count ->
    [one] { $count } office here
   *[other] { $count } offices here
}
offices-map-zoom = { $count } offices; zoom in
offices-map-out = Zoom out
offices-map-whole = Whole province
offices-map-hint = A point opens its office. A figure tells how many lie close together.
offices-map-nowhere = { $count ->
    [one] { $count } office has no position on file and is not on the map.
   *[other] { $count } offices have no position on file and are not on the map.
}
offices-map-none = None of these offices has a position on file
offices-map-none-detail = Enter positions in an office's file, or import them.

offices-reported = Mobiles that wait for proof
offices-reported-disputed = Disputed
offices-reported-detail = These numbers are not proved yet, or are somebody else’s too. Decide when you have seen proof.
offices-reported-at = Reported:

offices-file = Office file
offices-public = The office's public page
offices-change = Correct the file
offices-license = License
offices-license-code = License code
offices-license-codes = Earlier codes
offices-license-issued = Issued
offices-license-coming = New license
offices-license-coming-detail = Issued, from { $from } to { $to }; takes effect when the request “{ $kind }” is over
offices-license-expires = Ends
offices-license-colour = Colour of the license
offices-license-colour-changed = Changed because of a violation
offices-license-colour-normal = Normal
offices-license-since = In this state since
offices-license-terms = Earlier terms
offices-holder = Holder
offices-manager = Manager of the office
offices-manager-none = No manager is on record. A legal holder acts through its manager.
offices-manager-name = Manager's full name
offices-manager-set = Record the manager
offices-manager-other = Record another manager
offices-manager-detail = From today the manager acknowledges letters and files requests for the legal holder. The former manager has no access to this office any more.
offices-manager-kept = The manager is on record.
offices-manager-natural = The holder of this license is a natural person and runs the office in person.
offices-holder-legal = Legal person
offices-national-id = National ID
offices-mobile = Mobile
offices-person = The person's page, and a new mobile
offices-premises = Premises
offices-county = County
offices-place = Town or village
offices-address = Address
offices-phone = Telephone
offices-area = Area
offices-position = Position
offices-position-see = See in the phone's map
offices-hours = Opening hours
offices-hours-province = The province's hours
offices-hours-span = { $from } to { $to }
offices-hours-shut = Closed
offices-kind = Kind of office
offices-now = Now
offices-team = Staff and substitute
offices-team-none = Nobody is registered besides the holder.
offices-team-before = Before
offices-contacts = Declared contact details
offices-contacts-before = Declared before
offices-letters = Letters
offices-letters-none = No letter has gone to this office yet.
offices-letter-acknowledged = Acknowledged
offices-letter-delivered = Delivered
offices-letter-opened = Opened
offices-letter-sent = Sent
offices-letter-failed = Not delivered
offices-letter-queued = Queued
offices-letter-unreachable = Unreachable
offices-letter-faxed = Faxed, not acknowledged
offices-requests = Requests
offices-requests-none = It has asked for nothing yet.
offices-cases = Complaints and suggestions
offices-cases-count = { $all ->
    [0] None
   *[other] { $open } open of { $all }; closed: { $closed }, citizen satisfied: { $satisfied }
}
offices-history = History
offices-history-older = Older entries
offices-show-all = Show all ({ $count })

offices-change-title = Correct the office's file
offices-change-detail = Every change stays in the history with your name and its moment. The license, its term and its holder change by importing the registry.
offices-change-name = Name of the office
offices-change-area-unit = Square metres
offices-change-own-hours = This office has hours of its own
offices-change-hours-day = { $day }, from
offices-change-hours-to = { $day }, to
offices-change-save = Save the correction
offices-change-done = The correction is saved.
offices-change-nothing = Nothing has changed.
offices-state = Change the license's state
offices-begin = Request about this office
offices-paper-request = File a request made on paper
offices-changed-meanwhile = This file has changed meanwhile. What you wrote is kept: look at the file again and save once more.

# An office without a sheet.
offices-enter-new = Add an office
offices-enter-correct = Correct holder, term and county
offices-enter-correct-detail = Another holder or a new term begins a new term of the license; the one before stays in its history. Transfer and renewal have to be resolved beforehand.
offices-enter-national-id-hint = 10 digits; a legal person’s 11.{ $file ->
    [yes] {" "}Left empty, the one on file is removed.
   *[other] {""}
}
offices-enter-mobile-hint = 11 digits, beginning with 09. Without one, electronic notices do not reach this office.{ $file ->
    [yes] {" "}Left empty, the one on file is removed.
   *[other] {""}
}
offices-enter-save = Enter the office
offices-enter-done = Entered.
offices-enter-code-taken = An office with this license code is there already; correct that one.
offices-filter-kind-all = Every kind
offices-planned-file = To come: it has no license yet
offices-planned-title = Offices to come
offices-stands = Print { $count } stands
offices-contracts = Contracts
offices-inventory = Handed over by agencies
offices-guarantees = Guarantees
