# What all public pages share.
public-brand = Pishkhanyar
public-language = فارسی
public-skip = Skip to the text
public-optional = (optional)
public-errors = Correct these:
public-door = Counter offices for citizens
public-door-lead = Rate the counter office you went to, file a complaint or a suggestion, and follow it.
public-door-rate = Rate an office
public-door-case = Complaint, criticism or suggestion
public-door-offline = There is no network. Rating an office, following a case and finding an office need it. If you have been here on this device before, you can write a complaint or a suggestion now all the same: it is sent once the network is back.
public-door-staff = Offices and staff: sign in
public-install = Pishkhanyar on your phone's screen
public-install-how = To have rating, complaining and following at hand, choose “Add to home screen” in your browser's menu.
public-install-now = Add to home screen
