# A company reports that its shares have changed hands.
shares-title = اعلام تغییر سهام‌داران
shares-line = برای شرکت یا مؤسسه‌ای که دارنده پروانه است؛ دست‌کم { $max } سهم باید از آنِ کسی بماند که پروانه از او به شرکت رسیده است
shares-field-changedOn = روز تغییر
shares-field-changedOn-help = روزی که در آگهی تغییرات یا صورت‌جلسه شرکت آمده است.
shares-field-share = سهم دارنده پیشین به درصد
shares-field-share-help = پس از تغییر، چند درصد از سهام یا سهم‌الشرکه از آنِ کسی است که پروانه از او به شرکت یا مؤسسه رسیده است؟ اگر پروانه از آغاز به نام شرکت بوده است، خالی بگذارید.
shares-field-others = سهم دیگران
shares-field-others-help = نام هر سهام‌دار یا شریک دیگر و درصد سهم او؛ اگر کسی نیست، بنویسید «ندارد».
shares-field-papers = مدارک
shares-field-papers-help = مدارکی که تغییر سهم‌ها را نشان می‌دهد.
shares-field-papers-notice = آگهی تغییرات شرکت
shares-field-papers-list = فهرست سهام‌داران و سهم هر یک پس از تغییر

shares-rule-legal = دارنده پروانه شخص حقوقی باشد
shares-not-legal = دارنده این پروانه شخص حقیقی است و سهامی ندارد.
shares-below-least = پس از این تغییر، سهم دارنده پیشین { $share }٪ است و باید دست‌کم { $least }٪ بماند؛ کمتر از آن به لغو پروانه می‌انجامد.

shares-effect = از { $from } تغییر سهام‌داران در پرونده دفتر ثبت است{ $share ->
    [none] {""}
   *[other] ؛ سهم دارنده پیشین { $share }٪ است
}.

shares-letter-subject = ثبت تغییر سهام‌داران، شماره { $number }
shares-letter-granted = با سلام و احترام
    تغییر سهام‌داران شرکت یا مؤسسه دارنده پروانه در { $changedOn }{ $share ->
    [none] {""}
   *[other] ، با سهم { $share } درصدی دارنده پیشین،
} در پرونده دفتر ثبت شد (درخواست شماره { $number } مورخ { $filedOn }).
    مستند: { $article }. سهم کسی که پروانه از او به شرکت یا مؤسسه رسیده است باید همواره دست‌کم { $keeps } بماند؛ کمتر از آن به لغو پروانه می‌انجامد، به استناد { $keepsCite }.
shares-letter-refused = با سلام و احترام
    تغییر سهام‌داران که به شماره { $number } مورخ { $filedOn } اعلام کردید ثبت نشد، چون مدارک آن کامل نبود: { $reason }
    مستند: { $article }. پس از تکمیل مدارک دوباره اعلام کنید.
shares-letter-lapsed = با سلام و احترام
    تغییر سهام‌دارانی که به شماره { $number } مورخ { $filedOn } اعلام کردید ثبت نشد، چون تا امضای این نامه پروانه دفتر لغو شده بود.
    مستند: { $article }.
