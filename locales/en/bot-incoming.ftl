# Letters to the secretariat in the bot.
bot-incoming-new = A letter came in
bot-incoming-closed = The letter is confidential and can be read in the app only.
bot-incoming-closed-label = Confidential letter
bot-incoming-confidential = This letter will be sent as confidential.
bot-incoming-in-app = See it in the app
bot-incoming-files = Get the attachments ({ $count })
bot-incoming-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
bot-incoming-files-help = Send photos or a PDF. If there are none, press the button below.
bot-incoming-ask-subject = Write the subject in a few words.
bot-incoming-ask-body = Write the text of the letter. Photos and files may be sent here too; they are kept for the attachments.
bot-incoming-answers = In answer to “{ $subject }”
bot-incoming-draft = You have a draft of this letter:
bot-incoming-kept = What you write is kept, and you can go on with it in the app.
bot-incoming-choose = Choose a letter to read it.
bot-incoming-write-from = Write for “{ $name }”
bot-incoming-change-subject = Change the subject
bot-incoming-change-body = Change the text
bot-incoming-change-files = Change the attachments
bot-incoming-typed = If you wrote this for the secretariat, send it from here. You see it before it goes.
bot-incoming-send-typed = Send this to the secretariat
