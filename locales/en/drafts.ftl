# What is typed and not sent yet.
drafts-edited-meanwhile = This draft was changed elsewhere, or sent meanwhile.
drafts-too-many = You have as many unsent drafts as can be kept. Send or discard one of them first.
drafts-two = This draft was changed elsewhere, for example in the bot. Which one do you go on with?
drafts-two-theirs = The newer one
drafts-two-mine = The one on this device
drafts-at = Last saved: { $at }
drafts-sent-before = This form had been sent and recorded before you changed it, but the answer did not reach this device.
drafts-sent-before-detail = What you have written now is kept. See first what was recorded; if this is to be recorded too, send it again.
