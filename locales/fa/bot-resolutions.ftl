# Resolutions in the bot.
bot-resolutions-choose = مصوبه‌ای را انتخاب کنید. آنچه مهلتش گذشته یا نزدیک‌تر است نخست آمده است.
bot-resolutions-report-next = ادامه
bot-resolutions-card = { $given ->
    [0] مصوبه کارگروه، { $number }
   *[other] { $number }، سپرده کارگروه به کمیته
}
bot-resolutions-card-report = گزارش { $owner } را بررسی کنید.
bot-resolutions-in-app = روند پیگیری در برنامه
