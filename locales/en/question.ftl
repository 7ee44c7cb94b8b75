# A question to the applicant about a request: asked, and answered.
question-card = A question about your request: { $title }
question-ask = Ask the applicant
question-ask-title = What do you ask the applicant?
question-text = Question
question-ask-hint = Until the applicant answers, the clocks of this request stand still; then they go on with the days left.
question-ask-send = Send the question
question-sent = The question is sent, and the clocks stand still.
question-lead = There is a question about your request. Until you answer, the clocks stand still.
question-answer = Write the answer
question-answer-title = What is your answer?
question-answer-text = Answer
question-answer-hint = Everybody who deals with this request sees your answer.
question-answer-send = Send the answer
question-answered = Your answer is recorded, and the request goes on.
question-over = This question has been answered, or needs no answer any more.
question-take-back = Take the question back
question-taken-back = The question is taken back, and the clocks go on.
question-sent-already = Your question waits for the applicant’s answer; the other clocks stand still.

question-needed = Write the question in a few words.
question-answer-needed = Write the answer in a few words.
question-too-often = You have asked the applicant { $most } times about this request, and may not ask again.
question-not-now = The applicant cannot be asked now: another question waits for its answer, or the request is decided.
