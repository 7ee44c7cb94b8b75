# Rating an office in the bot; the page's own words are in rate.ftl.
ratings-entry = Rate an office
ratings-service = Service
ratings-conduct = Conduct of the staff
ratings-back = Change the first answer
ratings-already = This account has rated this office today. Each account may rate an office once a day.
ratings-commented = You have already written a word for this rating.
ratings-word = Write a word
ratings-word-ask = Write your opinion in a few words. Do not write your name and number.
ratings-word-thanks = Your word is kept too.
ratings-unknown = No office has this license number. Perhaps the link was cut short. Write the name or number of the office yourself.
