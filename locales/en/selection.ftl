# Choosing whom a letter is for: conditions, bodies, pasted codes.
selection-way-all = All offices of the province
selection-way-filter = By conditions
selection-way-picked = Chosen offices
selection-way-parties = Bodies and agencies only
selection-conditions = Conditions
selection-no-conditions = No condition is chosen yet, so the letter has no recipients. If it is for everybody, choose all offices of the province.
selection-remove = Remove
selection-filter = Conditions
selection-filter-done = Use these conditions
selection-places = Town or village
selection-places-hint = If none is chosen, everywhere in the chosen counties.
selection-rating = Customers’ rating
selection-rating-hint = The score that the public page shows; offices without a score are left out.
selection-rating-any = Any score
selection-rating-below = Below { $mark }
selection-services = Services
selection-services-hint = Offices that hold at least one of these services, not cut off.
selection-services-search = Name of service or agency
selection-services-more = { $count ->
    [one] There is one more service; write its name above.
   *[other] There are { $count } more services; write a name above.
}
selection-expires = Ends within { $days } days
selection-below = Score below { $mark }
selection-some-counties = { $count ->
    [one] one county
   *[other] { $count } counties
}
selection-some-places = { $count ->
    [one] one place
   *[other] { $count } places
}
selection-some-services = { $count ->
    [one] one service
   *[other] { $count } services
}
selection-offices = { $count ->
    [one] one office
   *[other] { $count } offices
}
selection-some-offices = { $count ->
    [one] one chosen office
   *[other] { $count } chosen offices
}
selection-some-parties = { $count ->
    [one] one body
   *[other] { $count } bodies
}
selection-count-parties = { $parties ->
    [one] One body receives this letter
   *[other] { $parties } bodies receive this letter
}
selection-count-both = This letter goes to { $count ->
    [one] one office
   *[other] { $count } offices
  } and { $parties ->
    [one] one body
   *[other] { $parties } bodies
  }
selection-parties = Add bodies and agencies
selection-parties-detail = The letter goes to who holds the role now. They see it in the app and the messenger, and acknowledge it.
selection-parties-none = Nobody of the agencies, the association, the kanoon or the working group is registered yet.
selection-parties-done = { $count ->
    [0] No bodies
    [one] Use one body
   *[other] Use { $count } bodies
}
selection-all-of-them = Choose all: { $role }
selection-none-of-them = Choose none: { $role }
selection-lists = Saved lists
selection-picked-clear = Remove all
selection-paste = Add by license code
selection-paste-label = License codes
selection-paste-hint = Paste a column of a sheet or any text; any digits, with dashes, spaces or neither.
selection-paste-check = Check the codes
selection-paste-empty = There is no code in this text.
selection-paste-found = { $count ->
    [one] One office was found.
   *[other] { $count } offices were found.
}
selection-paste-doubled = { $count ->
    [one] One row is a repetition and counts once.
   *[other] { $count } rows are repetitions and count once.
}
selection-paste-revoked = { $count ->
    [one] One license was revoked or has ended and is not added.
   *[other] { $count } licenses were revoked or have ended and are not added.
}
selection-paste-unknown = { $count ->
    [one] One code was not found in this province.
   *[other] { $count } codes were not found in this province.
}
selection-paste-ambiguous = { $count ->
    [one] One code without dashes may be more than one office’s.
   *[other] { $count } codes without dashes may be more than one office’s.
}
selection-paste-unreadable = { $count ->
    [one] One piece is no license code.
   *[other] { $count } pieces are no license codes.
}
selection-paste-already = { $count ->
    [one] One office was chosen already.
   *[other] { $count } offices were chosen already.
}
selection-paste-title-found = Found ({ $count })
selection-paste-title-doubled = Repeated ({ $count })
selection-paste-title-revoked = Revoked or ended ({ $count })
selection-paste-title-unknown = Not found ({ $count })
selection-paste-title-ambiguous = Ambiguous: write the dashes ({ $count })
selection-paste-title-unreadable = Unreadable ({ $count })
selection-paste-row = Row { $row }
selection-paste-first = first in row { $row }
selection-paste-copy = Copy what is left
selection-paste-copied = Copied.
selection-paste-add = { $count ->
    [one] Add one office
   *[other] Add { $count } offices
}
selection-paste-added = { $count ->
    [one] One office was added.
   *[other] { $count } offices were added.
}
selection-how = Whom is the letter for?
selection-filter-counties = County
selection-filter-counties-hint = If none is chosen, all counties.
selection-filter-kinds = Kind of office
selection-filter-standings = State of the license
selection-filter-expires = Expires within
selection-filter-expires-any = any time
selection-filter-expires-days = { $days } days
selection-office-urban = Urban
selection-office-rural = Rural
selection-office-mobile = Mobile
selection-standing-active = Active
selection-standing-expired = Expired
selection-standing-suspended = Suspended
selection-standing-closed = Closed
selection-standing-revoked = Revoked
selection-standing-ended = Ended
selection-standing-winding-up = Winding up
selection-pick-add = Add
selection-pick-remove = Remove office { $name }
selection-pick-none = No office was found.
selection-pick-empty = No office is picked yet. Type its name above.
selection-count-nobody = No recipient is chosen yet.
selection-count = { $count ->
    [0] No office fits this selection
    [one] One office gets this letter
   *[other] { $count } offices get this letter
}
selection-count-unreachable = { $count ->
    [0] All of them have a messenger.
    [one] One of them has no messenger yet; it sees the letter in the app and needs delivery by hand or post.
   *[other] { $count } of them have no messenger yet; they see the letter in the app and need delivery by hand or post.
}
selection-unreached = No messenger
selection-filter-standings-hint = If none is chosen, all but revoked licenses.
