problem-refused = پذیرفته نشد
problem-refused-detail = این کار با قواعد سازگار نیست.
problem-forbidden = دسترسی ندارید
problem-forbidden-detail = این کار در اختیار نقش شما نیست.
problem-unknown = پیدا نشد
problem-unknown-detail = آنچه می‌خواهید پیدا نشد. نشانی یا شماره را بازبینی کنید.
problem-conflict = وضعیت تغییر کرده است
problem-conflict-detail = این مورد در این فاصله تغییر کرده است. صفحه را تازه کنید و دوباره ببینید.
problem-step-up = رمز لازم است
problem-step-up-detail = برای این کار رمز شش‌رقمی خود را وارد کنید.
problem-signed-out = وارد نشده‌اید
problem-signed-out-detail = برای ادامه وارد شوید. آنچه نوشته‌اید نگه داشته می‌شود.
problem-no-key = درخواست کامل نیست
problem-no-key-detail = شناسه یکتای درخواست فرستاده نشده است.
problem-foreign-origin = درخواست از نشانی دیگری آمده است
problem-foreign-origin-detail = این کار تنها از صفحه‌های همین سامانه پذیرفته می‌شود.
problem-unreadable = خوانده نشد
problem-unreadable-detail = آنچه فرستاده شد خواندنی نیست.
problem-fields = چند خانه درست پر نشده است
problem-fields-detail = خانه‌های نشان‌شده را درست کنید و دوباره بفرستید.
problem-too-many = تلاش‌ها زیاد بوده است
problem-too-many-detail = کمی صبر کنید و دوباره بکوشید.
problem-broken = خطایی در سامانه رخ داد
problem-broken-detail = کار انجام نشد و چیزی از نوشته شما از دست نرفت. کمی بعد دوباره بکوشید.

refusal-unknown = آنچه می‌خواهید پیدا نشد.
refusal-forbidden = این کار در اختیار نقش شما نیست.
refusal-key-reused = این درخواست پیش‌تر با محتوای دیگری ثبت شده است.
refusal-step-up = برای این کار رمز شش‌رقمی خود را وارد کنید.
refusal-pin-unset = هنوز رمز شش‌رقمی نگذاشته‌اید. نخست رمز بگذارید.
refusal-pin-locked = رمز پس از پنج بار ورود نادرست بسته شد. برای باز شدن با دبیرخانه تماس بگیرید.
refusal-pin-wrong = { $left ->
    [0] رمز نادرست است و دیگر باری نمانده است.
   *[other] رمز نادرست است. { $left } بار دیگر می‌توانید بکوشید.
}
