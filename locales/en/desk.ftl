# The secretariat's desk.
desk-title = Desk
desk-new-letter = New letter
desk-letters = Letters
desk-sent-back = Sent back to be corrected
desk-drafts = Drafts
desk-awaiting = Waiting for a signature
desk-late = Recipients silent for too long
desk-unanswered = Unanswered
desk-blocked = Blocked the bot
desk-stranded = Recipients to deliver to by hand or post
desk-cases = Complaints, criticism and suggestions
desk-to-register = New, to be passed on
desk-to-close = Answered, to be closed
desk-overdue = Past their day
desk-licenses = Licenses
desk-expiring = Ending within the time for renewal
desk-expired = Expired
