# Whom a letter is for: conditions, bodies, pasted codes, saved lists.
lists-name-needed = Write a name for the list.
lists-name-taken = Another list has this name. Write another one.
lists-changed-meanwhile = Somebody else has changed this list meanwhile. Look at it again, then save.
