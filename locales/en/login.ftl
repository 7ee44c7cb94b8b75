# Signing in to the app by mobile number and code.
login-title = Sign in to Pishkhanyar
login-lead = Sign in with the mobile number that your office or the secretariat has recorded for you.
login-mobile = Mobile number
login-send = Send me a code
login-mobile-wrong = A mobile number has eleven digits and begins with 09.
login-code-title = Enter the code
login-code-lead = If { $mobile } is registered, a six-digit code has been sent to its messenger or by text message.
login-code = Six-digit code
login-enter = Sign in
login-resend = Send another code
login-resend-in = Send another code in { $seconds } s
login-other-number = Another number
login-help = If no code comes, start a chat with the bot and share your number, or ask the secretariat for a sign-in link.
login-language = فارسی

# Refusals, and the page of a link that signs in.
login-code-wrong = The code is wrong or too old. Ask for a new one.
login-link-over = This link was used before or is too old. Ask the administrator for a new one.
login-link-over-title = This link works no longer
login-link-title = Sign in as { $name }
login-link-lead = With this link you sign in in the following roles.
login-link-enter = Sign in as { $name }
login-link-not-you = If this is not your name, close the page and give the link to nobody.
login-by-code = Sign in by mobile number

login-setup-title = Set up the province
login-setup-lead = This page works once. Afterwards you are in the app and complete seats, counties and registry.
login-setup-province = Province
login-setup-name = Name of the province
login-setup-name-en = Its name in English
login-setup-prefix = Sign before the numbers of letters
login-setup-prefix-hint = One to three letters before every letter's number.
login-setup-closed = Closed days of the week
login-setup-admin = The first administrator
login-setup-admin-name = Full name
login-setup-send = Create the province and sign in
login-ran-out = Your session ran out. Drafts and unsent acts are still on this device; after signing in you are back at the same page.
login-ended = Your session was ended, and what was kept on this device is gone. Sign in again to go on.
login-no-way = No way to send codes (Telegram, Bale or SMS) is set up here yet, so no code will come. Ask the administrator for a sign-in link.
