# The commands of the README. Each installs what is missing first.

zongjie = .build/release/zongjie

.PHONY: report test conformance bench gallery program

# The sample province and its ten city bureaus, into output/.
report: program
	$(zongjie) batch examples/shaanxi --output output

# The gate of every change.
test:
	scripts/setup
	scripts/check

# Outside readers and judges of what the program makes.
conformance: program
	scripts/conformance

# Times and memory; the machine is named beside them.
bench: program
	scripts/bench

# The gallery of figures in docs/图例, made anew; its test fails once, so that the changes are looked at.
gallery:
	scripts/setup
	ZONGJIE_RECORD=1 swift test --filter GalleryTests || swift test --filter GalleryTests

program:
	scripts/setup
	swift build -c release --static-swift-stdlib --product zongjie
