# Meetings in the bot.
bot-meetings-papers-open = Open the papers
bot-meetings-papers-line = Papers: { $list }
bot-meetings-invitation = Invitation to { $name }
bot-meetings-in-app = Agenda and papers in the app
bot-meetings-run-in-app = Run the meeting in the app
bot-meetings-prepare-in-app = Prepare the meeting in the app
bot-meetings-choose-item = On which item do you write?
bot-meetings-list-lead = Choose the meeting.
bot-meetings-back = Back to the invitation
