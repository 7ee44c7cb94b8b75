# Writing a letter: text, recipients, preview.
draft-write-title = نامه تازه
draft-edit-title = ویرایش نامه
draft-discard = پاک کردن پیش‌نویس
draft-discard-title = این پیش‌نویس پاک شود؟
draft-discard-detail = متن و پیوست‌ها پاک می‌شوند و بازگرداندنی نیستند.
draft-discarded = پیش‌نویس پاک شد.
draft-field-subject = موضوع
draft-field-body = متن
draft-field-files = پیوست‌ها
draft-field-answer-by = مهلت پاسخ
draft-recipients-how = نامه برای چه کسانی است؟
draft-filter-counties = شهرستان
draft-filter-counties-hint = اگر هیچ شهرستانی انتخاب نشود، همه شهرستان‌ها.
draft-filter-kinds = نوع دفتر
draft-filter-standings = وضعیت پروانه
draft-filter-expires = پایان اعتبار تا
draft-filter-expires-any = هر زمان
draft-filter-expires-days = { $days } روز آینده
draft-office-urban = شهری
draft-office-rural = روستایی
draft-office-mobile = سیار
draft-standing-active = فعال
draft-standing-expired = منقضی
draft-standing-suspended = تعلیق
draft-standing-closed = تعطیل
draft-standing-revoked = لغوشده
draft-pick-add = افزودن
draft-pick-remove = برداشتن دفتر { $name }
draft-pick-none = دفتری با این نشانی پیدا نشد.
draft-pick-empty = هنوز دفتری انتخاب نشده است. نام آن را در بالا بنویسید.
draft-count = { $count ->
    [0] هیچ دفتری در این گزینش نیست
   *[other] { $count } دفتر این نامه را دریافت می‌کنند
}
draft-count-unreachable = { $count ->
    [0] همه حساب پیام‌رسان دارند.
   *[other] { $count } گیرنده هنوز حساب پیام‌رسان ندارند؛ نامه را در برنامه می‌بینند و تحویل حضوری یا پستی لازم است.
}
draft-unreached = بدون پیام‌رسان
draft-preview = پیش‌نمایش
draft-preview-bot = در پیام‌رسان
draft-preview-opened = پس از «مشاهده متن نامه»
draft-preview-letter = نامه
draft-preview-number = پس از امضا
draft-submit = ارسال برای امضا
draft-submitted = نامه برای امضا فرستاده شد.
draft-saving = در حال ذخیره
draft-saved = ذخیره شد
draft-kept-here = ارتباط برقرار نیست؛ نوشته شما روی همین دستگاه نگه داشته شد.
draft-save-failed = ذخیره نشد: { $why }
draft-conflict = این نامه در این فاصله در جای دیگری تغییر کرده است. نوشته شما همین‌جا مانده است؛ یکی را انتخاب کنید.
draft-conflict-theirs = نسخه ذخیره‌شده
draft-conflict-at = آخرین ذخیره: { $at }
draft-conflict-mine = نگه داشتن نوشته من
draft-conflict-take = برداشتن نسخه ذخیره‌شده
draft-not-draft = این نامه دیگر پیش‌نویس نیست.
draft-see = دیدن نامه
draft-wants-answer = این نامه پاسخ می‌خواهد
draft-answer-by-choose = روز مهلت پاسخ را انتخاب کنید.
draft-refers-remove = برداشتن ارجاع
draft-filter-standings-hint = اگر هیچ‌کدام انتخاب نشود، همه به جز پروانه‌های لغوشده.
draft-preview-recipient = نام دارنده، دارنده محترم پروانه، دفتر
draft-preview-party = نام گیرنده و سمت او
draft-preview-body = سمت گیرنده
draft-preview-office = نام دفتر
draft-preview-signature = نام و سمت امضاکننده
draft-hand-over = سپردن به دبیرخانه
draft-handed-over = نامه به دبیرخانه سپرده شد.
draft-send-day-choose = روز ارسال را انتخاب کنید.
