# What all public pages share.
public-brand = پیشخوان‌یار
public-language = English
public-skip = رفتن به متن صفحه
public-optional = (دلخواه)
public-errors = این بخش‌ها را درست کنید:
public-door = خدمات پیشخوان برای مردم
public-door-lead = درباره دفتر پیشخوانی که رفته‌اید نظر دهید، شکایت یا پیشنهاد خود را بفرستید و آن را پیگیری کنید.
public-door-rate = ثبت نظر درباره یک دفتر
public-door-case = شکایت، انتقاد یا پیشنهاد
public-door-staff = ورود دفترها و کارکنان
public-install = پیشخوان‌یار روی صفحه گوشی
public-install-how = تا نظر دادن، شکایت و پیگیری همیشه دم دست باشد، در منوی مرورگر «افزودن به صفحه اصلی» را بزنید.
public-install-now = افزودن به صفحه اصلی
