request-rule-license = پروانه فعال و دارای اعتبار باشد
request-rule-not-begun = درخواست پیش از آغاز باشد
request-rule-no-overlap = با درخواست دیگری هم‌زمان نباشد
request-rule-one = درخواست دیگری از همین نوع در جریان نباشد
request-rule-reapply = از پایان پروانه پیشین این شخص، اگر داشته است، دست‌کم { $years } سال گذشته باشد و آن پروانه به علت تخلف لغو نشده باشد
