# People and their roles: inviting, ending, shutting out, a lost phone, an office's staff.
people-office-unknown = No office with this license code is in the province's registry.
people-name-differs = This number is registered under the name “{ $name }”. Check the name or the number.
people-holder-by-registry = A license's holder comes from the registry and changes with the license. Update the registry first.
people-seat-wrong = This seat does not go with this role.
people-seat-taken = Somebody sits on the seat “{ $seat }”. End that membership first.
people-seat-needed = This role has several free seats. Choose one.
people-seat-none = There is no free seat for this role.
people-sits-elsewhere = This person already has another seat in the same role. End that first.
people-last-admin = This person is the only administrator. Invite another one first.
people-already-disabled = This person was shut out before.
people-end-past = The last day cannot be earlier than yesterday.
people-mobile-taken = This number belongs to somebody else.
people-mismatch = This number or national ID is registered with other details. The secretariat can correct that.
people-already-here = This person already has a role in this office.
people-invited = { $name } was invited as { $role }. This link signs in once:
people-command-usage =
    Usage: npm run invite -- --role ROLE --mobile MOBILE --name NAME [--office LICENSE] [--seat TITLE] [--body NAME]
    npm run invite -- --setup
    Roles: { $roles }

people-bodies = Bodies
people-title = People and roles
people-one = Person
people-search = Name or mobile number
people-role = Role
people-role-all = All roles
people-none = Nobody was found
people-none-detail = Type another part of the name or number, or choose another role.
people-disabled = Shut out
people-mobile = Mobile number
people-name = Full name
people-license = License code of the office
people-seat = Seat
people-pin = Signing PIN
people-pin-set = set
people-pin-unset = not set
people-messengers = Messengers
people-messenger-telegram = Telegram
people-messenger-bale = Bale

people-role-at = { $role }, { $place }
people-roles = Roles
people-roles-none = No role yet.
people-until = to
people-role-end = End this role
people-role-end-title = End this role?
people-role-end-detail = Yesterday will have been its last day. The history stays.
people-role-ended = The role has ended.
people-numbers = Earlier numbers
people-history = History
people-changed-mobile = Mobile number changed
people-changed-name = Name changed
people-changed-rebound = Messengers ended, number registered anew
people-changed-mobileReported = A new mobile was reported
people-changed-mobileMoved = A new account showed the reported number
people-changed-mobileDecided = The reported number was accepted
people-changed-mobileRefused = The reported number was refused
people-changed-disabled = Shut out
people-changed-enabled = Let in again
people-changed-nationalId = National ID changed

people-disable = Shut out
people-disable-title = Shut { $name } out?
people-disable-detail = They are signed out everywhere at once and their links stop working. A new invitation lets them in again.
people-disable-done = Shut out.

people-rebind = Phone lost or changed
people-rebind-title = Register the number anew
people-rebind-detail = This person's messengers, sessions, links and PIN end. Afterwards they connect to the bot anew with the number below.
people-rebind-mobile = Number from now on
people-rebind-evidence = What proof did you see
people-rebind-evidence-hint = Such as an identity card and a written request with its number
people-rebind-send = Register the number and end connections
people-rebind-done = The number is registered and earlier connections have ended.

people-invite = Invite to a role
people-invite-title = Invite
people-invite-lead = Everybody signs in, or connects the bot, with a link of their own that works once.
people-invite-send = Make the invitation link
people-invite-next = Invite another
people-link-title = Invitation link
people-link-detail = This link works once and is shown only here. Give it to that person alone.
people-known-title = Invitation sent
people-known-detail = This person is registered already and signs in by themselves, so no sign-in link is shown. If they are not connected to the bot yet, give them the bot's link. It only works with their own number.
people-rebind-by-admin = This person holds a role that only an invitation opens. Only the administrator registers a new number for them.
people-link-copy = Copy the link
people-link-copied = The link was copied.
people-invitation = Invitation
people-renew = New invitation link
people-renew-hint = This person has not connected a messenger yet. If the link was lost or has run out, make a new one; earlier links end.
people-invitations = Invitations
people-invitations-choose = These people are invited and have neither a messenger nor a PIN yet. Tap a name to make a new link; earlier links end.
people-invitations-none = Nobody waits for an invitation link.
people-head-name = Name
people-head-mobile = Mobile
people-head-state = State
people-enabled = Active
