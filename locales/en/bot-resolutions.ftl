# Resolutions in the bot.
bot-resolutions-choose = Choose a resolution. What is late or due first comes first.
bot-resolutions-report-next = Go on
bot-resolutions-card = { $given ->
    [0] Resolution of the working group, { $number }
   *[other] { $number }, given to the committee by the working group
}
bot-resolutions-card-report = Judge the report of { $owner }.
bot-resolutions-in-app = Its course in the app
