# Letters in the bot.
bot-notice-reminder = Reminder: a letter waits for your acknowledgment
bot-notice-opened = You have seen the letter, but its receipt is not acknowledged yet. Open it and press “Acknowledge receipt” at the end.
bot-notice-files = { $count ->
    [one] Get the attachment
   *[other] Get { $count } attachments
}
bot-notice-list = { $waiting ->
    [0] You have { $count } letters, and nothing is left for you to do. Press one to see it.
   *[other] You have { $count } letters. { $waiting } of them, marked with ●, wait for your acknowledgment or answer.
}
bot-notice-recipients = { $count ->
    [one] Show the recipient
   *[other] List of { $count } recipients
}
bot-notice-send-back = Send back with these words
bot-notice-to-sign = A letter to sign
bot-notice-sign-list = { $count ->
    [one] One letter waits for your signature.
   *[other] { $count } letters wait for your signature.
}
bot-notice-sign-all = { $count ->
    [one] Sign this letter
   *[other] Sign all { $count }
}
bot-notice-sign-shown = { $count ->
    [one] The letter stands above whole. If it is right, sign it.
   *[other] The { $count } letters stand above whole. If they are right, sign them.
}
bot-notice-sign-closed = { $count ->
    [one] One more letter is confidential; it is read and signed in the app.
   *[other] { $count } more letters are confidential; they are read and signed in the app.
}
bot-notice-copy-in-app = This letter is confidential, and its text does not appear in messengers. Read the copy in the app.
