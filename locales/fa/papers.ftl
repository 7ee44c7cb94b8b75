# Papers that a form wants: what is to be sent, and what was.
papers-needed = تصویر این مدرک را بفرستید.
papers-too-many = برای هر مدرک بیش از { $most } فایل پذیرفته نمی‌شود. برگ‌ها را در یک پی‌دی‌اف بفرستید.
papers-not-yours = این فایل دیگر در دسترس نیست. دوباره آن را بفرستید.
papers-original-none = { $source }
papers-original-shown = اصل آن هم در دبیرخانه دیده می‌شود. { $source }
papers-original-sent = اصل آن پس از موافقت به دبیرخانه تحویل می‌شود. { $source }
papers-form = عکس یا پی‌دی‌اف، در یک یا چند فایل. { $help }
papers-given = { $count ->
    [1] { $paper }
   *[other] { $paper } ({ $count } فایل)
}

papers-title = مدارک
papers-send = این مدرک را همین‌جا بفرستید؛ { $help }
papers-send-anew = فایل همین مدرک را بفرستید؛ عکس یا پی‌دی‌اف.
papers-files = دیدن مدارک ({ $count } فایل)
papers-line-fit = ✓ { $paper }
papers-line-unfit = ✗ { $paper }: { $word }
papers-line-waits = ○ { $paper }
papers-line-none = ○ { $paper }: فرستاده نشده است
papers-ask-anew = خواستن دوباره یک مدرک
papers-which = کدام مدرک را دوباره می‌خواهید؟ می‌توانید چند مدرک را با هم بخواهید.
papers-word = از این مدرک چه می‌خواهید؟ درخواست‌دهنده همین را می‌خواند.
papers-ask-send = خواستن همین مدارک
papers-asked = مدارک دوباره خواسته شد و مهلت‌ها متوقف است.
papers-sent = مدارک شما رسید و رسیدگی ادامه یافت.
