holiday-column-day = تاریخ
holiday-column-gregorian = میلادی
holiday-column-title = مناسبت
holiday-column-kind = نوع

holiday-kind-fixed = ثابت
holiday-kind-estimate = برآورد
holiday-kind-sudden = تعطیلی ناگهانی

holiday-kind-unknown = نوع آن ثابت یا برآورد نوشته نشده است؛ برآورد به شمار آمد.
holiday-days-differ = با تاریخ میلادی آن ({ $other }) یکی نیست.
holiday-repeated = همین مناسبت در ردیف { $first } هم آمده است.

holiday-report-added = تعطیلی تازه: { $count }
holiday-report-moved = تعطیلی جابه‌جاشده: { $count }
holiday-report-moved-one = { $title }: از { $from } به { $to }
holiday-report-changed = تعطیلی با نوع تازه: { $count }
holiday-report-unchanged = تعطیلی بی‌تغییر: { $count }
