# Channels and the house that are ill: what is wrong, what can be done; and the mode in which the country is cut off.
health-title = Health of the channels
health-lead = Tested every hour, last { $at }.
health-never = Nothing has been tested yet
health-never-detail = The first test comes a minute after the program starts.
health-fine = Well
health-ill = Needs a hand
health-since = since { $at }
health-see = Details
health-parts = The house
health-channels = Channels

health-head-what = What
health-head-state = State
health-head-fault = Fault and remedy
health-head-remedy = How to set it up

health-missing = Channels that are not set up
health-missing-lead = Neither letters nor sign-in codes arrive by these.
health-not-set-up = Not set up
health-missing-telegram = Put TELEGRAM_BOT_TOKEN into the settings of the server.
health-missing-bale = Put BALE_BOT_TOKEN into the settings of the server.
health-missing-push = This server does not notify browsers.
health-missing-safir = Put SAFIR_TOKEN and the token of the Bale bot into the settings of the server.
health-missing-sms = Put SMS_GATEWAY_URL into the settings of the server.

health-part-queue = Queue
health-part-clock = Server clock
health-part-disk = Disk
health-part-jobs = Timed work
health-part-database = Database

health-banner = { $what }: { $fault }.
# Who was refused most: { $who } is a list of names with how often.
health-refused-most = Most of all: { $who }.
health-refused-one = { $name } ({ $count } times)
health-refused-unknown = strangers
health-ill-title = { $what } needs a hand
health-well-title = { $what } is well again
health-well = “{ $was }” held since { $at } and is over.

health-fault-tokenExpired = The token is refused
health-remedy-tokenExpired = Renew the token in the service's panel and put it into the server's settings. Messages wait until then.
health-fault-webhookRevoked = The address for incoming updates no longer works
health-remedy-webhookRevoked = Restart the program, which registers the address anew. If it happens again, find out who else has the bot's token.
health-fault-webhookForeign = The bot's updates go to another address
health-remedy-webhookForeign = Somebody with this bot's token registered another address. Change the token today.
health-fault-noCredit = The account has no credit left
health-remedy-noCredit = Top up the account. Messages wait until then.
health-fault-chatsClosed = More than five chats were said to be closed within a minute; sending stands, and nobody was marked as blocked
health-remedy-chatsClosed = Check the bot’s token and its account with the messenger. Sending begins again by itself after a minute.
health-fault-unreachable = It does not answer
health-remedy-unreachable = Check the server's connection and the proxy. If the country is cut off from abroad, switch that mode on.
health-fault-refused = It refuses what the program asks
health-remedy-refused = Check the service's address in the server's settings, and what the provider announces.
health-fault-quiet = Nothing got through for an hour; { $waiting } messages wait
health-remedy-quiet = Check the account and its limits with the provider. Bring urgent letters another way, or by hand.
health-fault-queueFull = { $waiting } messages wait in the queue
health-remedy-queueFull = Start no further mass sending, and see to the channels that are ill.
health-fault-clockJumped = The server's clock jumped
health-remedy-clockJumped = Check the clock's synchronisation (NTP). Read the times of the last hour with care.
health-fault-clockDiffers = The server's clock and the database's are { $seconds } seconds apart
health-remedy-clockDiffers = Check the synchronisation (NTP) of both.
health-fault-diskFull = Only { $megabytes } MB are left
health-remedy-diskFull = Move old backups and files elsewhere or give it more room. Once the disk is full nothing can be recorded.
health-fault-databaseSlow = The database is slow ({ $milliseconds } ms for the simplest question)
health-remedy-databaseSlow = Check the load of server and disk; if a backup is under way, wait for its end.
health-fault-jobFailed = { $job } did not get through: { $error }
health-remedy-jobFailed = The row named was left aside and all others were done. It is tried again at each turn; the server's log says more.

health-shutdown = Cut off from abroad
health-sitting = Meeting { $name } of the working group is running.
health-sitting-go = Go to the meeting
health-shutdown-banner = The country has been cut off from abroad since { $at }. Letters and messages go by Bale, Safir and SMS only; delivery by hand comes first.
health-shutdown-off = All channels are in use. Switched on, Telegram and web push are left out, and what waits for them goes by Bale, Safir or SMS.
health-shutdown-on = Only channels inside the country have been in use since { $at }. Switched off, what was kept goes out once.
health-shutdown-begin = Use channels inside the country only
health-shutdown-begin-title = Use channels inside the country only?
health-shutdown-end = Back to normal
health-shutdown-end-title = Use all channels again?
health-shutdown-moved =
    { $count ->
        [0] No message was waiting.
        [one] { $count } message goes another way.
       *[other] { $count } messages go another way.
    }
health-shutdown-kept =
    { $count ->
        [one] { $count } message has no way inside the country and is on the list for delivery by hand.
       *[other] { $count } messages have no way inside the country and are on the list for delivery by hand.
    }
health-shutdown-on-already = The mode is on already.
health-shutdown-off-already = The mode is off already.

health-part-security = Sign-in and access
health-security = Security log
health-security-lead = Failed sign-ins, wrong PINs and refused calls. No address is kept: a source is a keyed mark.
health-security-none = Nothing was refused in the last ninety days.
health-security-times = { $count } times, from source { $source }
health-security-places = { $count } places
health-security-more = Earlier ones
health-security-signIn = Failed sign-in
health-security-pin = Wrong or locked PIN
health-security-bind = Messenger not bound
health-security-forbidden = Forbidden
health-security-limited = Beyond a limit
health-fault-signInMany = { $count } failed sign-ins in an hour
health-remedy-signInMany = Unless you are testing, somebody is guessing codes or links. See the frequent sources in the security log and block them in the firewall.
health-fault-pinMany = { $count } attempts with a wrong or locked PIN in an hour
health-remedy-pinMany = See whose PIN was tried, call that person and end their sessions.
health-fault-bindMany = { $count } failed messenger bindings in an hour
health-remedy-bindMany = Somebody is trying numbers and digits of national IDs. See the sources in the security log.
health-fault-forbiddenMany = { $count } forbidden calls in an hour
health-remedy-forbiddenMany = See who asked, from where, for what their role does not allow, and end their sessions.
health-fault-limitedMany = { $count } calls beyond a limit in an hour
health-remedy-limitedMany = See the frequent sources in the security log and block them in the firewall or the proxy.
