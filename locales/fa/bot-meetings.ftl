# Meetings as the server words them: in the bot, in messages to guests, and how a guest was asked.
bot-meetings-papers-open = دیدن مدارک جلسه
bot-meetings-papers-line = مدارک: { $list }
bot-meetings-invitation = دعوت به { $name }
bot-meetings-in-app = دستور جلسه و مدارک در برنامه
bot-meetings-run-in-app = اداره جلسه در برنامه
bot-meetings-prepare-in-app = تنظیم جلسه در برنامه
bot-meetings-choose-item = درباره کدام بند نظر می‌دهید؟
bot-meetings-list-lead = جلسه را انتخاب کنید.
bot-meetings-back = بازگشت به دعوت‌نامه
bot-meetings-guest-item = موضوع: { $title }
bot-meetings-guest-place = محل: { $place }
bot-meetings-guest-cancelled = { $name } برگزار نمی‌شود.
bot-meetings-guest-removed = دعوت شما به { $name } پس گرفته شد و حضورتان لازم نیست.
bot-meetings-guest-asked = { $guest }؛ دعوت با پیامک: { $at }
bot-meetings-guest-unreached = { $guest }؛ پیامک دعوت نرسید. با نامه یا تلفن دعوت شود.
bot-meetings-guest-paper = { $guest }؛ دعوت با نامه دبیرخانه
bot-meetings-guest-late = { $line } (خارج از مهلت، با موافقت رئیس: { $reason })
