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
    Usage: npm run invite -- --role ROLE --mobile 09… --name NAME [--office LICENSE] [--seat TITLE]
    Roles: { $roles }
