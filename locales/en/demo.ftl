demo-ready = The sample provinces are ready. All names and numbers are invented.
demo-app = App
demo-simulator = Simulator of the messengers
demo-public = Public pages
demo-pin = PIN for signing
demo-stop = Press Ctrl-C to stop.
demo-key = Key of an agency's system
