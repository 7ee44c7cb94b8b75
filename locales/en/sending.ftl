# How a letter goes out: its class, its urgency, its hour.
sending-class = Class
sending-note-ordinary = Everybody at the office sees it.
sending-note-confidential = Only the holder and the substitute read it. Its text is not written in messengers and SMS.
sending-note-secret = As confidential, and reading it in the app asks for the PIN.
sending-urgent = This letter is urgent
sending-urgent-hint = It goes out before other letters, and in quiet hours too.
sending-timed = This letter goes out at a certain time
sending-day = Day of sending
sending-hour = Hour of sending
sending-at-once = If it is signed now, it goes out at once.
sending-later = If it is signed now, it goes out on { $at }.
sending-quiet = From { $from } to { $to } only urgent letters go out.
