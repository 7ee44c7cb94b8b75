# An office of another province means to come here.
admission-title = Admission of an office from another province
admission-line = The other province's working group has let the office go and asks for this one's consent
admission-field-from = From which province
admission-field-from-help = From which province does the office come?
admission-field-resolution = Resolution of the other province
admission-field-resolution-help = By which its working group let the office go.
admission-field-resolvedOn = Day of that resolution
admission-field-resolvedOn-help = On which the other working group voted.
admission-field-county = County
admission-field-county-help = To which county of this province does the office come?
admission-field-place = Town or village
admission-field-place-help = To which town or village does the office come?
admission-field-address = Address
admission-field-address-help = The whole address, so that whoever visits and the public find it.
admission-field-position = Position
admission-field-position-help = The distance to other offices is computed from it.
admission-field-area = Floor area in square metres
admission-field-area-help = The working space of the office.
admission-field-reason = Reason
admission-field-reason-help = As the office wrote it in its own province.

admission-effect = The working group agreed to the coming of this office: { $county } county, { $place }, { $address }
