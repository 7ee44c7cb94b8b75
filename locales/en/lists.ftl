# Whom a letter is for: conditions, bodies, pasted codes, saved lists.
lists-name-needed = Write a name for the list.
lists-name-taken = Another list has this name. Write another one.
lists-changed-meanwhile = Somebody else has changed this list meanwhile. Look at it again, then save.
lists-none = No list is saved yet. Choose recipients, then write a name for them here.
lists-changed = { $at }, { $by }
lists-keep = Save what is chosen now
lists-name = Name of the list
lists-save = Save list
lists-saved = The list is saved.
lists-edit = Edit list “{ $name }”
lists-edit-detail = Letters written with this list before do not change.
lists-replace = What is chosen now replaces the recipients of this list: { $now }
lists-end = Remove list “{ $name }”
lists-end-title = Remove list “{ $name }”?
lists-end-detail = Letters written with this list keep their recipients.
lists-end-yes = Remove list
lists-ended = The list is removed.
