# What is asked of whoever applies for an office that is not there yet.
applicant-rule-one-license = { $max ->
    [1] متقاضی پروانه دفتر دیگری نداشته باشد
   *[other] پروانه‌های متقاضی از { $max } بیشتر نشود
}
applicant-rule-age = متقاضی دست‌کم { $age } سال داشته باشد
applicant-rule-education = مدرک تحصیلی متقاضی برای دفتر شهری دست‌کم { $urban ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
} و برای دفتر روستایی دست‌کم { $rural ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
} باشد
applicant-rule-area = مساحت دست‌کم { $urban } متر مربع در شهر و { $rural } متر مربع در روستا باشد

applicant-has-license = متقاضی دارنده پروانه دفتر دیگری است و هر شخص در سراسر کشور تنها { $max } پروانه می‌تواند داشته باشد.
applicant-too-young = متقاضی در { $on }، { $age } ساله می‌شود و پیش از آن نمی‌تواند پروانه بگیرد.
applicant-education-too-low = برای این دفتر مدرک { $least ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
} یا بالاتر لازم است.
applicant-area-too-small = مساحت محل { $area } متر مربع است و باید دست‌کم { $least } متر مربع باشد. محل بزرگ‌تری پیشنهاد کنید.
