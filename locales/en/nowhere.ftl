# An address that leads to no page of the reader.
nowhere-title = Page not found
nowhere-detail = This address leads nowhere, or your role may not see it.
nowhere-other-role = This page belongs to another of your roles
nowhere-other-role-detail = To see it you must act as “{ $role }”.
nowhere-switch-to = Act as “{ $role }”
