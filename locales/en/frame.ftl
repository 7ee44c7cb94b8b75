# The frame of the desk: groups of places, the one search, what can be begun.
frame-group-work = Today
frame-group-letters = Letters
frame-group-group = Working group
frame-group-citizens = Citizens
frame-group-offices = Offices
frame-group-services = Services and contracts
frame-group-system = System

frame-place-notices-own = My letters
frame-place-ladder = Following up
frame-place-import = Import from a file
frame-place-documents = Library
frame-place-bodies = Bodies and agencies
frame-place-delegations = Delegates
frame-place-incoming = Letters received
frame-place-templates = Letter templates
frame-place-secretariat = Letters to the secretariat
frame-place-register = Register of letters
frame-place-ratings = Customers’ words
frame-place-health = Health of the channels

frame-under-way = { $count } under way
frame-find = Search everywhere
frame-find-hint = Name, license, number or act
frame-find-asking = Searching…
frame-find-failed = The search did not get through. Check the connection and type again.
frame-find-none = Nothing found for “{ $typed }”. Type an office’s name, a license, a letter’s number or a person’s name.
frame-find-keys = arrows: move · Enter: open · Esc: close
frame-found = Found
frame-found-acts = Acts
frame-found-places = Places
frame-found-offices = Offices
frame-found-letters = Letters
frame-found-requests = Requests
frame-found-cases = Cases
frame-found-people = People

frame-act-notices-new = Write a letter
frame-act-incoming-paper = Register a letter received
frame-act-requests-new = New request
frame-act-secretariat-new = Write to the secretariat
frame-act-offices-new = Add an office
frame-act-people-new = Invite a person
frame-act-resolutions-new = Record a resolution
frame-act-documents-new = Add a document to the library

frame-tick-all = Select every row of this page
frame-ticked = { $count } of { $of } selected
frame-tick-found = Select all { $count } rows of this list
frame-untick = Clear selection
frame-write-to = Write to { $count ->
  [one] one office
 *[other] { $count } offices
}
frame-several-more = and { $count } more
frame-several-refused = Not done: { $name }
frame-columns = Choose columns
frame-place-inspections = Inspections
frame-place-trainings = Trainings
frame-place-violations = Violations
frame-place-unlicensed = Places without a license
frame-act-unlicensed-new = Write down a place without a license
frame-act-trainings-new = Enter a training
frame-place-services = Services and prices
frame-place-contracts = Contracts about services
frame-place-inventory = Handed over by agencies
frame-place-guarantees = Guarantees
