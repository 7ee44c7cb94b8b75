# Writing a letter: text, recipients, preview.
draft-write-title = New letter
draft-edit-title = Edit letter
draft-discard = Discard the draft
draft-discard-title = Discard this draft?
draft-discard-detail = Its text and attachments are removed and cannot be brought back.
draft-discarded = The draft was discarded.
draft-field-subject = Subject
draft-field-body = Text
draft-field-files = Attachments
draft-field-answer-by = Answer by
draft-recipients-how = Whom is the letter for?
draft-filter-counties = County
draft-filter-counties-hint = If none is chosen, all counties.
draft-filter-kinds = Kind of office
draft-filter-standings = State of the license
draft-filter-expires = Expires within
draft-filter-expires-any = any time
draft-filter-expires-days = { $days } days
draft-office-urban = Urban
draft-office-rural = Rural
draft-office-mobile = Mobile
draft-standing-active = Active
draft-standing-expired = Expired
draft-standing-suspended = Suspended
draft-standing-closed = Closed
draft-standing-revoked = Revoked
draft-pick-add = Add
draft-pick-remove = Remove office { $name }
draft-pick-none = No office was found.
draft-pick-empty = No office is picked yet. Type its name above.
draft-count = { $count ->
    [0] No office fits this selection
    [one] One office gets this letter
   *[other] { $count } offices get this letter
}
draft-count-unreachable = { $count ->
    [0] All of them have a messenger.
    [one] One of them has no messenger yet; it sees the letter in the app and needs delivery by hand or post.
   *[other] { $count } of them have no messenger yet; they see the letter in the app and need delivery by hand or post.
}
draft-unreached = No messenger
draft-preview = Preview
draft-preview-bot = In the messenger
draft-preview-opened = After “Show the letter”
draft-preview-letter = The letter
draft-preview-number = given at signing
draft-submit = Submit for signature
draft-submitted = The letter was submitted for signature.
draft-saving = Saving
draft-saved = Saved
draft-kept-here = There is no connection; your text is kept on this device.
draft-save-failed = Not saved: { $why }
draft-conflict = This letter was changed elsewhere meanwhile. Your text is still here; choose one of them.
draft-conflict-theirs = The saved version
draft-conflict-at = Last saved: { $at }
draft-conflict-mine = Keep my text
draft-conflict-take = Take the saved version
draft-not-draft = This letter is no longer a draft.
draft-see = See the letter
draft-wants-answer = An answer is wanted
draft-answer-by-choose = Choose the day for the answer.
draft-refers-remove = Remove the reference
draft-filter-standings-hint = If none is chosen, all but revoked licenses.
draft-preview-recipient = Name of the holder, license holder, office
draft-preview-party = Name and role of the addressee
draft-preview-body = The addressee’s role
draft-preview-office = Name of the office
draft-preview-signature = Name and office of who signs
draft-hand-over = Hand to the secretariat
draft-handed-over = The letter was handed to the secretariat.
draft-send-day-choose = Choose the day of sending.
