# Requests, opinions and votes in the bot.
bot-request-card = درخواست { $title }: { $state }
bot-request-kinds = کدام درخواست؟ قاعده و ماده هر یک را پس از انتخاب می‌بینید.
bot-request-kept = هر پاسخ همان دم نگه داشته می‌شود. با «بعداً ادامه می‌دهم» می‌توانید کنار بگذارید و بعد، همین‌جا یا در برنامه، ادامه دهید.
bot-request-draft = پیش‌نویس این درخواست را دارید:
bot-request-review = بازبینی درخواست { $title }
bot-request-change = تغییر { $label }
bot-request-all-met = همه قواعد رعایت شده است.
bot-request-forward-hint = پیام زیر را برای { $person } بفرستید تا در ربات رضایت دهد.
bot-request-forward = با سلام
    { $files ->
        [kanoon] { $sender } از سوی کانون، شما را در درخواستی درباره دفتر { $office }
        [secretariat] { $sender } از سوی دبیرخانه کارگروه، شما را در درخواستی درباره دفتر { $office }
       *[holder] { $sender }، دارنده پروانه دفتر { $office }، شما را در درخواست خود
    } معرفی کرده است. برای دیدن درخواست و رضایت، این پیوند را باز کنید و شماره خود را بفرستید:
    { $link }
bot-request-list = { $count } درخواست. برای دیدن روند هر کدام، آن را انتخاب کنید.
bot-request-list-begun = { $count ->
    [1] یک درخواست را آغاز کرده و نفرستاده‌اید. برای ادامه، پیش‌نویس آن را انتخاب کنید.
   *[other] { $count } درخواست را آغاز کرده و نفرستاده‌اید. برای ادامه، پیش‌نویس آن را انتخاب کنید.
}
bot-request-line = { $state } · { $said }
bot-request-state-consent = منتظر رضایت
bot-request-state-hearing = منتظر دارنده
bot-request-state-activity = در استعلام
bot-request-state-association = نزد انجمن
bot-request-state-inquiries = در استعلام
bot-request-state-check = نزد دبیرخانه
bot-request-state-visit = منتظر بازدید
bot-request-state-proposal = در بررسی
bot-request-state-vote = منتظر رأی
bot-request-state-decision = منتظر تصمیم
bot-request-state-undertaking = منتظر تعهد
bot-request-state-letter = منتظر امضا
bot-request-state-compliance = در اجرا
bot-request-state-equipment = منتظر تجهیز
bot-request-state-issuer = نزد مرجع صدور
bot-request-state-opening = منتظر آغاز
bot-request-state-contract = منتظر قرارداد
bot-request-state-handover = در تحویل
bot-request-state-settlement = در تسویه
bot-request-state-release = منتظر تضمین
bot-request-state-question = منتظر پاسخ
bot-request-state-question-mine = منتظر شما
bot-request-state-granted = موافقت شد
bot-request-state-refused = موافقت نشد
bot-request-state-withdrawn = پس گرفته شد
bot-request-state-lapsed = بی‌اثر شد
bot-request-state-declined = بدون رضایت
bot-request-state-not-undertaken = بدون تعهد
bot-request-state-dismissed = بدون رأی
bot-request-list-empty = این دفتر هنوز درخواستی نداده است.
bot-request-list-empty-begun = هنوز درباره دفتری درخواستی نداده‌اید.
bot-request-keep = درخواست بماند
bot-request-withdraw-surely = بله، پس گرفته شود
bot-request-consent-back = بازگشت به پرسش
bot-request-ballot-watching = رأی‌دادن با اعضای دارای حق رأی است؛ شما شمارش را می‌بینید.
bot-request-ballot-card = رأی‌گیری: { $title }
bot-request-reopen-ask = دفتر از کدام روز باز است؟ تعطیلی روز پیش از آن پایان می‌یابد و روزهای باقی‌مانده به حساب نمی‌آید.
bot-request-reopen-from = باز از { $day }
bot-request-reopen-keep = دفتر تعطیل بماند
bot-request-ballot-still = پرسشی در میان است و مهلت رأی‌گیری تا پاسخ به آن متوقف است؛ تا پایان رأی‌گیری می‌توانید رأی خود را تغییر دهید.
bot-request-ballot-open-until = رأی‌گیری تا پایان { $day } باز است و تا آن روز می‌توانید رأی خود را تغییر دهید.
bot-request-ballot-list = درخواستی را انتخاب کنید. ● یعنی در انتظار رأی شماست.
bot-request-ballot-list-watching = درخواستی را برای دیدن شمارش انتخاب کنید.
bot-request-ballot-not-decided = رأی ثبت نشد.
bot-request-ballot-not-yet = هنوز نه
bot-request-queue-card = نظر انجمن: { $title }
bot-request-ballot-cast-before = رأی شما پیش‌تر ثبت شده است: { $choice } ({ $at }). تا پایان رأی‌گیری می‌توانید رأی دیگری بدهید.
bot-request-begin = درخواست درباره یک دفتر
bot-request-standing = دفتری که پروانه دارد
bot-request-planned-new = پرونده تازه برای دفتری که هنوز نیست
bot-request-planned-detail = درباره دفتری که پروانه دارد، یکی از پرونده‌های در دست تأسیس، یا پرونده‌ای تازه.
bot-request-which = درباره کدام دفتر؟
bot-request-sum = مانده چند ریال است؟ تنها عدد بنویسید.
bot-request-sum-none = مبلغ مشخص نیست
bot-request-sum-next = ادامه
