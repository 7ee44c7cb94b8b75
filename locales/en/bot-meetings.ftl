# Meetings as the server words them: in the bot, in messages to guests, and how a guest was asked.
bot-meetings-papers-open = Open the papers
bot-meetings-papers-line = Papers: { $list }
bot-meetings-invitation = Invitation to { $name }
bot-meetings-in-app = Agenda and papers in the app
bot-meetings-run-in-app = Run the meeting in the app
bot-meetings-prepare-in-app = Prepare the meeting in the app
bot-meetings-choose-item = On which item do you write?
bot-meetings-list-lead = Choose the meeting.
bot-meetings-back = Back to the invitation
bot-meetings-guest-item = Subject: { $title }
bot-meetings-guest-place = Place: { $place }
bot-meetings-guest-cancelled = { $name } does not take place.
bot-meetings-guest-removed = Your invitation to { $name } is taken back; you need not come.
bot-meetings-guest-asked = { $guest }; invited by short message: { $at }
bot-meetings-guest-unreached = { $guest }; the message did not arrive. To be invited by letter or phone.
bot-meetings-guest-paper = { $guest }; invited by the secretariat’s letter
bot-meetings-guest-late = { $line } (after the time limit, by the head’s consent: { $reason })
