# The library of circulars, directives and price lists (Annex 1 article 3).
documents-title = Circulars and directives
documents-lead = The set that every office must keep complete at hand, under { $cite }.
documents-kind = Kind
documents-kind-circular = Circular
documents-kind-directive = Directive
documents-kind-priceList = Price list
documents-state-inForce = In force
documents-state-coming = From { $day }
documents-state-repealed = Repealed
documents-validity = Validity
documents-filter-inForce = In force
documents-filter-coming = Coming
documents-filter-repealed = Repealed
documents-search = Search title, number and text
documents-agency = Agency
documents-agency-all = All agencies
documents-number = Number
documents-first-day = In force from
documents-none = No document found
documents-none-detail = Try another word, or take the filters away.
documents-empty = The library is still empty
documents-empty-detail = The secretariat puts circulars and directives here.
documents-more = More documents
documents-new = New

documents-version = Version { $version }
documents-versions = Versions
documents-version-now = Version in force
documents-version-next = From { $day } another version takes its place.
documents-changes = What changed
documents-first-version = First version
documents-entered = Entered { $at }
documents-text = Text
documents-open = Open the file
documents-open-version = File of version { $version }
documents-repealed = Repealed from { $day }: { $by }
documents-repeal-coming = Will be repealed from { $day }: { $by }

documents-add = Add a document
documents-add-title = New document
documents-title-field = Title
documents-number-field = The agency’s number
documents-file-field = File (PDF or picture)
documents-text-field = Text
documents-text-hint = What is written here is found by search and read without opening the file.
documents-changes-field = What changed?
documents-save = Add the document
documents-saved = The document was added, also to the set of the offices.
documents-revise = New version
documents-revise-title = New version of “{ $title }”
documents-revise-save = Add the new version
documents-revised = The new version was added.
documents-repeal = Repeal
documents-repeal-title = Repeal “{ $title }”
documents-repeal-detail = The document stays in the library, marked as repealed. From that day it no longer belongs to the set that offices must keep.
documents-repeal-on = From
documents-repeal-by = By
documents-repeal-by-hint = Number of the letter or resolution
documents-repeal-save = Record the repeal
documents-repealed-done = The repeal was recorded.

documents-file-or-text = Give the document’s file or its text.
documents-file-gone = The file was not found. Send it again.
documents-before-last = The first day cannot be before that of the previous version.
documents-repealed-already = This document has been repealed.
documents-revised-meanwhile = Another version was added meanwhile. Reload the page and look again.

documents-copy = Copy on this device
documents-copy-whole = Complete copy on this device: { $done } of { $all }, as of { $at }
documents-copy-part = Incomplete copy on this device: { $done } of { $all }
documents-copy-none = There is no copy on this device yet. It is fetched when there is a network.
documents-copy-going = Fetching the copy
documents-copy-offline = There is no network. What you see is this device’s copy.
documents-copy-failed = { $count ->
    [one] One file could not be fetched. It is fetched again when the network is steadier.
   *[other] { $count } files could not be fetched. They are fetched again when the network is steadier.
  }
documents-copy-full = This device has too little room. Make room and fetch again.
documents-copy-unkept = This browser keeps nothing. Install the app to have a copy without a network.
documents-copy-again = Fetch again
documents-copy-news = { $count ->
    [one] One document is new since last time
   *[other] { $count } documents are new since last time
  }
documents-copy-wipe = Signing out removes this copy from the device.

documents-offices = Copies of the offices
documents-offices-lead = Every device with which an office uses the app reports its copy. The complete set is now { $needed } documents.
documents-offices-none = No office is in this state
documents-offices-none-detail = Choose another state.
documents-offices-more = { $count ->
    [one] One more office is in the exported file.
   *[other] { $count } more offices are in the exported file.
  }
documents-offices-export = Export to Excel
documents-set-current = Complete
documents-set-lagging = Behind
documents-set-partial = Incomplete
documents-set-never = No copy
documents-sheet-office = Office
documents-sheet-license = License
documents-sheet-county = County
documents-sheet-holder = Holder
documents-sheet-state = Copy
documents-sheet-since = Since
documents-sheet-count = Documents
documents-sheet-heard = Last report

documents-carried = Library documents with the letter
documents-pick = Add from the library
documents-pick-title = Choose from the library
documents-pick-remove = Remove { $title }
documents-pick-most = At most { $most } documents go with a letter.

documents-bot-lead = { $count ->
    [one] One document in force.
   *[other] { $count } documents in force, the newest first.
  }
documents-bot-search = Search
documents-bot-ask = Write a part of the title, number or text.
documents-bot-agencies = By agency
documents-bot-newest = Newest
documents-bot-found = { $count ->
    [0] No document with “{ $typed }” was found.
   *[other] { $count } documents with “{ $typed }” were found.
}
documents-bot-gone = This document is no longer available.
