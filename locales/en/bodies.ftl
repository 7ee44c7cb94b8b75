# Bodies: agencies, the association, the kanoon.
bodies-title = Bodies
bodies-lead = Agencies, the association and the kanoon: name, address, and who writes and receives for each. When people leave, the letters stay with the body.
bodies-add = Add a body
bodies-change = Change
bodies-saved = The body was saved.
bodies-kind = Kind of body
bodies-name = Name of the body
bodies-one = Body
bodies-another = Another body
bodies-address = Address
bodies-phone = Telephone
bodies-fax = Fax
bodies-save = Save the body
bodies-needed = Say for which body this person stands.
bodies-wrong = There is no such body for this role in the province.
bodies-name-taken = A body of this kind has this name already.
