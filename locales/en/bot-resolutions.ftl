# Resolutions in the bot.
bot-resolutions-choose = Choose a resolution. What is late or due first comes first.
bot-resolutions-report-next = Go on
bot-resolutions-card = Resolution of the working group, { $number }
bot-resolutions-card-report = Judge the report of { $owner }.
bot-resolutions-in-app = Its course in the app
