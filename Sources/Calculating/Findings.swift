// The findings of this stage stand here.
