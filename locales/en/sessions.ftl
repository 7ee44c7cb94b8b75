# The six-digit PIN for signing.
sessions-pin-digits = The PIN must have six digits.
sessions-pin-weak = This PIN is easily guessed. Choose digits without a pattern.
sessions-bind-sign-in-again = To connect a messenger, sign out and in again once.
sessions-pin-sign-in-again = To set a PIN, sign out and in again once.
sessions-pin-old-needed = You have a PIN already. Enter the present one too.
